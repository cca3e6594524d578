//! Whether there is a screen to open a window on.

/// True where a window can be opened. Only Linux has sessions without a display; GTK would abort there.
pub fn present() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("WAYLAND_DISPLAY") || set("DISPLAY")
}
