//! `nirantar-cli`: the same use cases without a window; JSON in and out (docs/command-line.md).
//!
//! Standard output holds the answer and nothing else; a failure leaves it empty and ends standard error with the fault.
//! A subcommand is a friendly spelling of one or a few commands of `nirantar_ipc`: it knows words and files, not rules.

mod answer;
mod args;
mod backup;
mod batch;
mod call;
mod codes;
mod core;
mod decimal;
mod demo;
mod encounter;
mod fee;
mod fields;
mod init;
mod patient;
mod recover;
mod report;
mod rx;
mod secrets;
mod serve;
mod shape;
mod staff;
mod store;
mod visit;

use std::process::ExitCode;

use clap::Parser as _;
use nirantar_app::Error;

use answer::{Outcome, fail, usage};
use args::{Cli, Command};
use core::Core;
use secrets::Secrets;

fn main() -> ExitCode {
    nirantar_app::forbid_core_dumps();
    answer::hide_panics();
    std::panic::catch_unwind(run).unwrap_or_else(|_| fail(&Error::internal("the program broke off").into()))
}

fn run() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(refusal) => return usage(&refusal),
    };
    let secrets = Secrets::new(cli.user, cli.password_stdin, cli.new_password_stdin);
    let outcome = match cli.command {
        // Neither needs a data folder.
        Command::Rx(rx::Rx::Parse { line }) => rx::parse(&line),
        Command::Print(shape::Print::Shape { lang, text }) => shape::shape(&lang, &text),
        command => Core::start(cli.data_dir).and_then(|core| {
            let outcome = in_folder(&core, secrets, command);
            // What was answered is on the disk; closing can only fail to tidy up, and is told beside the answer.
            match (outcome, core.end()) {
                (Ok(outcome), Err(fault)) => Ok(outcome.with_warning(fault)),
                (outcome, _) => outcome,
            }
        }),
    };
    match outcome {
        Ok(outcome) => outcome.say(),
        Err(fault) => fail(&fault),
    }
}

fn in_folder(core: &Core, mut secrets: Secrets, command: Command) -> Result<Outcome, nirantar_ipc::Fault> {
    let answer = match command {
        Command::Init(init) => init.run(core, &mut secrets),
        Command::Recover(recover) => recover.run(core, &mut secrets),
        Command::Password(password) => password.run(core, &mut secrets),
        Command::Staff(staff) => staff.run(core, &mut secrets),
        Command::Report(report) => report.run(core, &mut secrets),
        Command::Backup(backup) => backup.run(core, &mut secrets),
        Command::Patient(patient) => core.log_in(&mut secrets).and_then(|()| patient.run(core)),
        Command::Visit(visit) => core.log_in(&mut secrets).and_then(|()| visit.run(core)),
        Command::Fee(fee) => core.log_in(&mut secrets).and_then(|()| fee.run(core)),
        Command::Cash(cash) => core.log_in(&mut secrets).and_then(|()| cash.run(core)),
        Command::Encounter(encounter) => core.log_in(&mut secrets).and_then(|()| encounter.run(core)),
        Command::Rx(rx) => core.log_in(&mut secrets).and_then(|()| rx.run(core)),
        Command::Codes(codes) => core.log_in(&mut secrets).and_then(|()| codes.run(core)),
        Command::Store(store) => core.log_in(&mut secrets).and_then(|()| store.run(core)),
        Command::Audit(audit) => core.log_in(&mut secrets).and_then(|()| audit.run(core)),
        Command::Demo(demo) => demo.run(core),
        Command::Call(call) => call.run(core, &mut secrets),
        Command::Batch => return batch::run(core, &mut secrets),
        Command::Serve(serve) => return serve.run(core, &mut secrets),
        Command::Print(shape::Print::Shape { lang, text }) => return shape::shape(&lang, &text),
    };
    answer.map(Outcome::answer)
}
