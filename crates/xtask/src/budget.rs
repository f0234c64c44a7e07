//! `budget.json`: what the guide may cost at most, declared in one place.
//!
//! Each budget is the last of its declarations, so that a rise is a line that says since when and
//! for what. Sizes are kept here, after the build; `tests/budget.spec.mjs` keeps the requests.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::error::{At as _, Error};

/// Where the budgets are declared, in the clone.
const FILE: &str = "budget.json";

/// What may be spent on one thing.
#[derive(Debug)]
pub(crate) struct Budget {
    /// The name in the file, as a reader says it.
    name: String,
    /// What was declared last.
    most: usize,
    /// By how much builds of one source differ between machines.
    slack: usize,
    /// What it is to become, one day.
    aim: usize,
}

impl Budget {
    /// Reads one of the budgets of this clone.
    pub(crate) fn read(root: &Path, name: &'static str) -> Result<Self, Error> {
        let path = root.join(FILE);
        let text = fs::read_to_string(&path).at("read", &path)?;
        Self::parse(&text, name).ok_or(Error::Budget { path, name })
    }

    /// None where the budget is not declared, or one of its declarations gives no reason.
    fn parse(text: &str, name: &str) -> Option<Self> {
        let all: Value = serde_json::from_str(text).ok()?;
        let budget = all.get(name)?;
        let declared = budget["declared"].as_array()?;
        if !declared.iter().all(has_reason) {
            return None;
        }
        Some(Self {
            name: name.replace('_', " "),
            most: number(&declared.last()?["most"])?,
            slack: number(&budget["slack"])?,
            aim: number(&budget["aim"])?,
        })
    }

    /// One line: what it takes, what it may take, and what it is to take.
    pub(crate) fn verdict(&self, bytes: usize) -> String {
        let Self {
            name, most, aim, ..
        } = self;
        let verdict = match self.over(bytes) {
            None => "within budget".to_owned(),
            Some(over) => format!("over budget by {over}"),
        };
        format!("{bytes:>10} of {most:>7}  {name}: {verdict}; the aim is {aim}")
    }

    /// Fails where it takes more than was declared, and machines differ.
    pub(crate) fn check(&self, bytes: usize) -> Result<(), Error> {
        match self.over(bytes) {
            None => Ok(()),
            Some(over) => Err(Error::OverBudget {
                name: self.name.clone(),
                bytes,
                over,
                most: self.most,
                slack: self.slack,
                file: FILE,
            }),
        }
    }

    /// By how many bytes it has outgrown what was declared; none within the slack.
    fn over(&self, bytes: usize) -> Option<usize> {
        (bytes > self.most + self.slack).then(|| bytes - self.most)
    }
}

fn has_reason(declaration: &Value) -> bool {
    ["on", "why"]
        .iter()
        .all(|key| declaration[key].as_str().is_some_and(|it| !it.is_empty()))
}

fn number(value: &Value) -> Option<usize> {
    usize::try_from(value.as_u64()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::Place;

    fn declared(most: usize) -> Budget {
        Budget {
            name: "first step".to_owned(),
            most,
            slack: 0,
            aim: 240_000,
        }
    }

    #[test]
    fn a_budget_one_byte_below_fails_and_says_how_to_declare_a_rise() {
        declared(410_190).check(410_190).expect("within budget");
        let error = declared(410_189).check(410_190).expect_err("over");
        assert_eq!(
            error.to_string(),
            "the first step is 1 byte larger than declared: 410190, where budget.json declares \
             410189 and lets 0 pass for other machines. `cargo xtask size` shows every file. Where \
             the rise is worth it, declare it in budget.json: add the figure to `declared`, with \
             the day and the reason"
        );
    }

    #[test]
    fn machines_may_differ_by_the_slack_and_no_byte_more() {
        let budget = Budget {
            slack: 500,
            ..declared(1_000)
        };
        budget.check(1_500).expect("within budget");
        let error = budget.check(1_501).expect_err("over");
        assert!(error.to_string().contains("501 bytes larger"), "{error}");
    }

    #[test]
    fn a_verdict_tells_the_figure_the_budget_and_the_aim() {
        let case = |bytes, expected: &str| assert_eq!(declared(410_000).verdict(bytes), expected);
        case(
            410_000,
            "    410000 of  410000  first step: within budget; the aim is 240000",
        );
        case(
            410_002,
            "    410002 of  410000  first step: over budget by 2; the aim is 240000",
        );
    }

    #[test]
    fn the_last_declaration_counts_and_each_has_its_reason() {
        let file = |second: &str| {
            format!(
                r#"{{ "module": {{ "aim": 1, "slack": 2, "declared": [
                    {{ "on": "2026-11-28", "most": 5, "why": "the first" }}, {second}] }} }}"#
            )
        };
        let with = r#"{ "on": "2026-11-29", "most": 7, "why": "a map" }"#;
        let budget = Budget::parse(&file(with), "module").expect("declared");
        assert_eq!((budget.most, budget.slack, budget.aim), (7, 2, 1));
        let without = r#"{ "on": "2026-11-29", "most": 7, "why": "" }"#;
        assert!(Budget::parse(&file(without), "module").is_none());
        assert!(Budget::parse(&file(with), "first_step").is_none());
    }

    #[test]
    fn the_file_of_this_clone_declares_both_sizes() {
        let place = Place::find().expect("the clone");
        for name in ["first_step", "module"] {
            Budget::read(&place.root, name).expect("declared");
        }
    }
}
