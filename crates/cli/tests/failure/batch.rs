//! `nirantar-cli batch`, a line at a time, by somebody who expects it to die.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::process::{Child, ChildStdin, ChildStdout, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::{Value, json};

/// A running batch.
pub struct Batch {
    child: Arc<Mutex<Child>>,
    input: Option<ChildStdin>,
    output: BufReader<ChildStdout>,
}

/// How a batch ended.
pub struct Ended {
    pub status: ExitStatus,
    pub err: String,
}

impl Batch {
    pub fn start(mut command: Command) -> Self {
        let mut child = command
            .arg("batch")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        Self {
            input: child.stdin.take(),
            output: BufReader::new(child.stdout.take().unwrap()),
            child: Arc::new(Mutex::new(child)),
        }
    }

    /// The answer, which may be a fault; `None` if the process died before it was answered.
    pub fn ask(&mut self, command: &str, args: &Value) -> Option<Value> {
        let line = json!({ "command": command, "args": args });
        writeln!(self.input.as_mut()?, "{line}").ok()?;
        let mut answer = String::new();
        self.output.read_line(&mut answer).ok()?;
        // A line that is cut short was not answered.
        answer
            .ends_with('\n')
            .then(|| serde_json::from_str(&answer).unwrap())
    }

    /// The answer of a process that lives, and that is no fault.
    #[track_caller]
    pub fn get(&mut self, command: &str, args: &Value) -> Value {
        let answer = self.ask(command, args).expect("the process lives");
        assert!(!is_fault(&answer), "{command} {args}: {answer}");
        answer
    }

    /// Kills -9, later.
    pub fn kill_after(&self, wait: Duration) {
        let child = Arc::clone(&self.child);
        std::thread::spawn(move || {
            std::thread::sleep(wait);
            // It may have ended by itself.
            let _ = child.lock().unwrap().kill();
        });
    }

    /// Kills -9, now.
    pub fn kill(&self) {
        let _ = self.child.lock().unwrap().kill();
    }

    /// Process id.
    pub fn id(&self) -> u32 {
        self.child.lock().unwrap().id()
    }

    /// Ends the input and waits.
    pub fn end(mut self) -> Ended {
        drop(self.input.take());
        let mut err = String::new();
        let _ = self.output.read_to_string(&mut String::new());
        let stderr = self.child.lock().unwrap().stderr.take();
        let _ = stderr.unwrap().read_to_string(&mut err);
        let status = self.child.lock().unwrap().wait().unwrap();
        Ended { status, err }
    }
}

impl Drop for Batch {
    /// A test that forgets about it leaves no process behind, nor a folder in use.
    fn drop(&mut self) {
        drop(self.input.take());
        let _ = self
            .child
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
            .wait();
    }
}

/// True for `{code,message_key,…}`.
pub fn is_fault(answer: &Value) -> bool {
    answer.get("message_key").is_some() && answer.get("code").is_some()
}

/// True for the fault of a full disk: the one with the folder, or the one for backups.
pub fn says_full(fault: &Value) -> bool {
    let key = &fault["message_key"];
    fault["code"] == "disk" && (*key == "disk-full" || *key == "backup-disk-full")
}

/// Check and audit, both well.
#[track_caller]
pub fn assert_sound(batch: &mut Batch) {
    let check = batch.get("store_check", &json!({}));
    assert_eq!(check["ok"], true, "{check}");
    let audit = batch.get("audit_verify", &json!({}));
    assert_eq!(audit["ok"], true, "{audit}");
}
