//! "Save as PDF": a page that the screens hand over becomes a file in the downloads folder.

use std::path::{Path, PathBuf};

use tauri::{AppHandle, Manager, Url};

/// Chooses where a download goes, and answers whether it may happen: only pages that the screens made themselves may,
/// nothing is fetched from anywhere. An earlier file of the same name stays as it is.
pub fn place(app: &AppHandle, url: &Url, destination: &mut PathBuf) -> bool {
    if url.scheme() != "blob" {
        return false;
    }
    let Ok(folder) = app.path().download_dir().or_else(|_| app.path().home_dir()) else {
        return false;
    };
    if std::fs::create_dir_all(&folder).is_err() {
        return false;
    }
    *destination = free_name(&folder, destination);
    true
}

/// `folder/name.pdf`, or `folder/name (2).pdf` and so on where that is taken.
fn free_name(folder: &Path, suggested: &Path) -> PathBuf {
    let part = |part: Option<&std::ffi::OsStr>, or: &str| {
        part.map_or_else(|| or.to_owned(), |p| p.to_string_lossy().into())
    };
    let (stem, extension) = (
        part(suggested.file_stem(), "nirantar"),
        part(suggested.extension(), "pdf"),
    );
    std::iter::once(format!("{stem}.{extension}"))
        .chain((2_u32..).map(|copy| format!("{stem} ({copy}).{extension}")))
        .map(|name| folder.join(name))
        .find(|path| !path.exists())
        .unwrap_or_else(|| folder.join(format!("{stem}.{extension}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_written_over() {
        let folder = std::env::temp_dir().join(format!("nirantar-downloads-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let suggested = Path::new("/elsewhere/A-1042.pdf");
        assert_eq!(free_name(&folder, suggested), folder.join("A-1042.pdf"));
        std::fs::write(folder.join("A-1042.pdf"), b"first").unwrap();
        assert_eq!(free_name(&folder, suggested), folder.join("A-1042 (2).pdf"));
        std::fs::write(folder.join("A-1042 (2).pdf"), b"second").unwrap();
        assert_eq!(free_name(&folder, suggested), folder.join("A-1042 (3).pdf"));
        assert_eq!(free_name(&folder, Path::new("")), folder.join("nirantar.pdf"));
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
