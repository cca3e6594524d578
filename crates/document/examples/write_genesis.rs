//! Writes `src/genesis/<kind>.change` for kinds that have none yet. Existing files are never touched: they are the format.

use nirantar_document::Kind;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/genesis");
    for kind in Kind::ALL {
        let file = folder.join(format!("{kind}.change"));
        if !file.exists() || std::fs::metadata(&file)?.len() == 0 {
            std::fs::write(file, nirantar_document::genesis::build(kind)?)?;
        }
    }
    Ok(())
}
