//! The application core of one data folder, and logging in to it.

use std::path::PathBuf;
use std::sync::Arc;

use nirantar_app::{Access, Nirantar, Ports, default_data_dir};
use nirantar_domain::PatientId;
use nirantar_ipc::Fault;
use serde_json::{Value, json};

use crate::secrets::Secrets;

/// The core. No session outlives the process: [`Core::end`] locks.
pub struct Core {
    app: Arc<Nirantar>,
}

impl Core {
    /// Opens the folder, as far as that goes without a login.
    pub fn start(data_dir: Option<PathBuf>) -> Result<Self, Fault> {
        let data_dir = data_dir.map_or_else(default_data_dir, Ok)?;
        Ok(Self {
            app: Arc::new(Nirantar::start(Ports::of_this_machine(data_dir)?)?),
        })
    }

    /// The application.
    pub const fn app(&self) -> &Arc<Nirantar> {
        &self.app
    }

    /// Locks and closes.
    pub fn end(&self) -> Result<(), Fault> {
        Ok(self.app.shut_down()?)
    }

    /// Gives a command.
    pub fn call(&self, command: &str, args: Value) -> Result<Value, Fault> {
        nirantar_ipc::call(&self.app, command, args)
    }

    /// True if a command needs nobody to be logged in.
    pub fn is_open(&self, command: &str) -> bool {
        self.app.permissions().access(command) == Some(&Access::Open)
    }

    /// Logs in whoever the options and the environment name.
    pub fn log_in(&self, secrets: &mut Secrets) -> Result<(), Fault> {
        let (user, password) = secrets.credentials()?;
        self.call(
            "session_login",
            json!({ "user": user, "password": password.as_str() }),
        )
        .map(|_| ())
    }

    /// The id of a patient who was named by id or by human number.
    pub fn patient_id(&self, named: &str) -> Result<Value, Fault> {
        if named.parse::<PatientId>().is_ok() {
            return Ok(Value::from(named));
        }
        let shown = self.call("patient_show", json!({ "id": named }))?;
        Ok(shown.get("id").cloned().unwrap_or_default())
    }
}
