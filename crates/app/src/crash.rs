//! What a crash leaves behind.

/// Lets the system write no memory of this process, and of those that it starts, to the disk when it crashes: names,
/// passwords and keys are in it. To be called first thing in a program.
///
/// What cannot be forbidden here must be forbidden by the system: a swap partition without encryption, hibernation.
pub fn forbid_core_dumps() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        let nothing = Rlimit {
            current: Some(0),
            maximum: Some(0),
        };
        // Lowering a limit is always allowed; a system that knows no such limit writes no such files.
        let _ = setrlimit(Resource::Core, nothing);
    }
}
