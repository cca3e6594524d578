//! The words of the command line.

use std::path::PathBuf;

use clap::{Parser, Subcommand};

use crate::backup::Backup;
use crate::call::Call;
use crate::codes::Codes;
use crate::demo::Demo;
use crate::encounter::Encounter;
use crate::fee::{Cash, Fee};
use crate::init::Init;
use crate::patient::Patient;
use crate::recover::{Password, Recover};
use crate::report::Report;
use crate::rx::Rx;
use crate::serve::Serve;
use crate::shape::Print;
use crate::staff::Staff;
use crate::store::{Audit, Store};
use crate::visit::Visit;

/// A build whose clock can be set says so.
#[cfg(not(feature = "test-clock"))]
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
/// A build whose clock can be set says so.
#[cfg(feature = "test-clock")]
pub const VERSION: &str = concat!(env!("CARGO_PKG_VERSION"), " test-clock");

const ENVIRONMENT: &str = "\
Answers are JSON on standard output; a failure leaves it empty and ends standard error with \
{code,message_key,message,args}.
Exit codes: 0 done, 1 internal, 2 usage, 3 invalid or conflict, 4 login or permission, 5 not found, 6 folder in use, \
7 damaged, 8 newer version, 9 key store, 10 disk.

Environment:
  NIRANTAR_DATA_DIR        data folder, where --data-dir is not given
  NIRANTAR_USER            who logs in, where --user is not given
  NIRANTAR_PASSWORD        password of who logs in
  NIRANTAR_NEW_PASSWORD    password to be set (staff, recover, password, backup restore)
  NIRANTAR_RECOVERY_WORDS  the 24 words of the recovery kit (recover, backup restore)
  NIRANTAR_KEYRING         os (default) or file: where this PC's keys are kept";

/// Nirantar without a window: the same clinic, JSON in and out.
#[derive(Debug, Parser)]
#[command(name = "nirantar-cli", version = VERSION, after_help = ENVIRONMENT, max_term_width = 110)]
pub struct Cli {
    /// Data folder; the window's own if absent.
    #[arg(long, global = true, value_name = "DIR")]
    pub data_dir: Option<PathBuf>,
    /// Who logs in: id, name or phone.
    #[arg(long, global = true)]
    pub user: Option<String>,
    /// Read the password from standard input, its first line. It is never an argument: arguments are visible to others.
    #[arg(long, global = true)]
    pub password_stdin: bool,
    /// Read the password to be set from standard input, the line after that of --password-stdin.
    #[arg(long, global = true)]
    pub new_password_stdin: bool,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
#[expect(clippy::large_enum_variant, reason = "made once per process")]
pub enum Command {
    /// Make a clinic in an empty folder; the password is its owner's.
    Init(Init),
    /// Open a folder with the recovery kit and set a new password for an owner.
    Recover(Recover),
    /// One's own password.
    #[command(subcommand)]
    Password(Password),
    /// People who work here.
    #[command(subcommand)]
    Staff(Staff),
    /// The patient register.
    #[command(subcommand)]
    Patient(Patient),
    /// The day's queue; `visit PATIENT` gives a token.
    Visit(Visit),
    /// What visits cost and what was paid.
    #[command(subcommand)]
    Fee(Fee),
    /// The cash box.
    #[command(subcommand)]
    Cash(Cash),
    /// The consult; with --patient or --visit in one go.
    Encounter(Box<Encounter>),
    /// Prescription lines and prescriptions.
    #[command(subcommand)]
    Rx(Rx),
    /// The clinic's list of coded diagnoses.
    #[command(subcommand)]
    Codes(Codes),
    /// The paper engine.
    #[command(subcommand)]
    Print(Print),
    /// The files.
    #[command(subcommand)]
    Store(Store),
    /// The audit chains.
    #[command(subcommand)]
    Audit(Audit),
    /// Made-up clinics.
    #[command(subcommand)]
    Demo(Demo),
    /// Numbers of days and months, and who is to come again.
    #[command(subcommand)]
    Report(Report),
    /// Encrypted copies.
    #[command(subcommand)]
    Backup(Backup),
    /// Give any command by its name.
    Call(Call),
    /// Read `{"command":…,"args":{…}}` a line, answer a line after each commit; a fault answers in its place.
    Batch,
    /// Serve the screens and commands to a browser on this PC.
    Serve(Serve),
}
