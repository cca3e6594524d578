//! Puts the screens, the icon and the access list into the program.

use std::{error::Error, fs, path::Path};

/// Stands in for the screens where nobody has built them yet, so that a bare `cargo build` or `cargo test` works.
const UNBUILT: &str = "<!doctype html><meta charset=\"utf-8\"><title>Nirantar</title>\
<p>The screens are not built yet. Run <code>make run</code>, or <code>npm --prefix ui run build</code> and build again.</p>\n";

fn main() -> Result<(), Box<dyn Error>> {
    let page = Path::new("ui/dist/index.html");
    if !page.exists() {
        fs::create_dir_all("ui/dist")?;
        fs::write(page, UNBUILT)?;
    }
    println!("cargo::rerun-if-changed=src-tauri/permissions");
    let attributes = tauri_build::Attributes::new()
        .app_manifest(
            tauri_build::AppManifest::new().permissions_path_pattern("src-tauri/permissions/*.toml"),
        )
        .codegen(tauri_build::CodegenContext::new());
    tauri_build::try_build(attributes)?;
    Ok(())
}
