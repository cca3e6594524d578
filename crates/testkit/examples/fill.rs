//! Fills a folder and says how long each stage took: `fill DIR PATIENTS ENCOUNTERS YEARS SEED`.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a program to look at")]

use std::path::PathBuf;
use std::sync::Mutex;
use std::time::Instant;

use nirantar_app::keyring::FileKeyring;
use nirantar_app::{Nirantar, Ports};
use nirantar_testkit::demo::{Options, Stage, generate_with};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut words = std::env::args().skip(1);
    let dir = PathBuf::from(words.next().ok_or("a folder")?);
    let mut number = || words.next().and_then(|word| word.parse::<usize>().ok());
    let options = Options {
        patients: number().unwrap_or(1_000),
        encounters: number().unwrap_or(5_000),
        years: u32::try_from(number().unwrap_or(5))?,
        seed: number().unwrap_or(1) as u64,
    };
    std::fs::create_dir_all(&dir)?;
    let mut ports = Ports::of_this_machine(dir.clone())?;
    ports.keyring = std::sync::Arc::new(FileKeyring::new(&dir));
    let core = Nirantar::start(ports)?;
    let start = Instant::now();
    let last: Mutex<Option<(Stage, Instant, usize)>> = Mutex::new(None);
    let progress = |stage: Stage, done: usize, total: usize| {
        let Ok(mut last) = last.lock() else { return };
        match *last {
            Some((known, since, from)) if known == stage => {
                let rate = (done - from) as f64 / since.elapsed().as_secs_f64();
                if done % 40_000 < 4_000 || done == total {
                    eprintln!(
                        "{:>7.1} s {stage:?} {done}/{total} {rate:.0}/s",
                        start.elapsed().as_secs_f64()
                    );
                }
            }
            _ => *last = Some((stage, Instant::now(), done)),
        }
    };
    let summary = generate_with(&core, options, &progress)?;
    if std::env::var_os("PAGES").is_some() {
        core.session_login(nirantar_app::session::SessionLogin {
            user: summary.user.clone(),
            password: summary.password.clone(),
        })?;
        for (space, tables) in core.bulk_page_use()? {
            for table in tables {
                let per = |bytes: u64| bytes / options.encounters as u64;
                println!(
                    "{space} {} {} {}",
                    table.name,
                    per(table.bytes),
                    per(table.content)
                );
            }
        }
    }
    core.shut_down()?;
    println!("{summary:?} in {:.1} s", start.elapsed().as_secs_f64());
    Ok(())
}
