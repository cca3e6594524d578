//! The daily case register: who came, what was done, what was paid.

use chrono::NaiveDate;
use nirantar_domain::{Invalid, PersonId};
use nirantar_print::{CaseRegister, CaseRow, Pdf};

use super::stationery;
use crate::folder::OpenFolder;
use crate::money::received;
use crate::patients::read_shown;
use crate::session::Session;
use crate::visits::doctor_names;
use crate::{Error, Nirantar, Result};

/// Most days of one register.
const LONGEST: i64 = 366;

impl Nirantar {
    /// The register of some days as pages: every visit whose consultation is done.
    pub(super) fn case_register(
        &self,
        folder: &OpenFolder,
        session: &Session,
        from: &str,
        to: Option<&str>,
        doctor: Option<PersonId>,
    ) -> Result<Pdf> {
        let day = |field: &'static str, text: &str| -> Result<NaiveDate> {
            text.parse()
                .map_err(|_| Error::Invalid(Invalid::new(field, "date-malformed")))
        };
        let from = day("from", from)?;
        let to = to.map_or(Ok(from), |to| day("to", to))?;
        if !(0..LONGEST).contains(&(to - from).num_days()) {
            return Err(Error::Invalid(Invalid::new("to", "certificate-dates")));
        }
        let engine = self.engine()?;
        let service = engine.register_consultation();
        let today = self.ports.clock.now().ist_date();
        let mut rows = Vec::new();
        session.desk.read(|tx| -> Result<()> {
            for date in from.iter_days().take_while(|date| *date <= to) {
                let mut visits = tx.visits_on(date, doctor)?;
                visits.retain(|visit| visit.state == "done");
                visits.sort_by_key(|visit| (visit.created_at, visit.id));
                for visit in visits {
                    let name = match visit.patient {
                        Some(patient) => match read_shown(tx, patient, today) {
                            Ok(shown) => shown.name,
                            Err(Error::NotFound { .. }) => String::new(),
                            Err(error) => return Err(error),
                        },
                        None => String::new(),
                    };
                    let (fee, received) = received(session, visit.id)?;
                    rows.push(CaseRow {
                        date,
                        name,
                        service: service.clone(),
                        fee,
                        received,
                    });
                }
            }
            Ok(())
        })?;
        let clinic = stationery::look(folder, session, session.branch, None, None)?
            .letterhead
            .clinic;
        let names = doctor_names(session)?;
        let of = doctor.and_then(|doctor| names.get(&doctor).cloned());
        Ok(engine.case_register(&CaseRegister {
            clinic,
            of,
            from,
            to,
            rows,
        })?)
    }
}
