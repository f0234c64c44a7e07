//! Every entry that another one names has to be in the catalogue.

use crate::catalogue::Catalogue;
use crate::problem::{Fault, Problem};

impl Catalogue {
    /// Every entry that another one names has to be here.
    pub(super) fn note_dangling(&self, problems: &mut Vec<Problem>) {
        let mut want =
            |here: bool, from: (&'static str, &str, &'static str), to: (&'static str, &str)| {
                if !here {
                    let (collection, id, field) = from;
                    let fault = Fault::Dangling {
                        collection: to.0,
                        id: to.1.to_owned(),
                    };
                    problems.push(Problem {
                        collection,
                        id: id.to_owned(),
                        field,
                        fault,
                    });
                }
            };
        for resource in &self.resources {
            if let Some(id) = &resource.community {
                let from = ("resources", resource.id.as_str(), "community");
                want(
                    self.community(id).is_some(),
                    from,
                    ("communities", id.as_str()),
                );
            }
        }
        for edition in &self.editions {
            if let Some(id) = &edition.community {
                let from = ("editions", edition.id.as_str(), "community");
                want(
                    self.community(id).is_some(),
                    from,
                    ("communities", id.as_str()),
                );
            }
        }
        for contribution in &self.contributions {
            let from = |field| ("contributions", contribution.id.as_str(), field);
            for id in &contribution.helps {
                want(
                    self.resource(id).is_some(),
                    from("helps"),
                    ("resources", id.as_str()),
                );
            }
            let rule = &contribution.rule;
            want(
                self.rule(rule).is_some(),
                from("rule"),
                ("rules", rule.as_str()),
            );
            if let Some(id) = &contribution.function {
                want(
                    self.function(id).is_some(),
                    from("function"),
                    ("functions", id.as_str()),
                );
            }
        }
        for term in &self.terms {
            for id in &term.see {
                want(
                    self.term(id).is_some(),
                    ("terms", term.id.as_str(), "see"),
                    ("terms", id.as_str()),
                );
            }
        }
    }
}
