//! All figures, for a person to read.

use std::fmt::Write as _;

use commons::locale::Locale;
use commons::text::Text;

use super::Reach;
use super::breach::{LEAST_ALONE, most_among_three};
use super::choosing::{Choosing, LOOKED_AT};
use super::finding::{FACET_LIST, FIRST_PAGE};
use super::planning::Planning;

/// How many breaches are listed one by one: a slip in the weights breaks a bound a hundred times.
const MOST_LISTED: usize = 20;

/// The report; the names of the contributions are those of the snapshot.
pub fn table(reach: &Reach, snapshot: &wire::Snapshot) -> String {
    let mut said = String::new();
    choosing(&mut said, reach, snapshot);
    others(&mut said, reach);
    breaches(&mut said, reach);
    said
}

fn choosing(said: &mut String, reach: &Reach, snapshot: &wire::Snapshot) {
    let _ = writeln!(
        said,
        "Contributions, over every combination of answers on {}: in how many of a hundred each is\n\
         among the first {LOOKED_AT}, and how many combinations it comes first for.\n",
        reach.today
    );
    columns(said, &reach.choosing);
    said.push('\n');
    let Some(leading) = reach.choosing.first() else {
        return;
    };
    let mut order = (0..leading.tally.len()).collect::<Vec<_>>();
    order.sort_by(|a, b| {
        let share = |n: &usize| leading.tally[*n].among_three;
        share(b).total_cmp(&share(a))
    });
    for n in order {
        let id = &leading.tally[n].id;
        let cells = reach.choosing.iter().filter_map(|choosing| {
            let tally = choosing.tally.get(n)?;
            Some(format!("{:.1} % {:>6}", tally.among_three, tally.first))
        });
        row(said, id, cells);
        let entry = snapshot.contributions.iter().find(|entry| entry.id == *id);
        let label = entry.and_then(|entry| Text::new(entry.label.clone()));
        if let Some(label) = label {
            let labels = Locale::all().map(|locale| label.in_locale(locale).text);
            let _ = writeln!(said, "  {}", labels.collect::<Vec<_>>().join(" / "));
        }
    }
    said.push('\n');
}

/// What each column of the table is of.
fn columns(said: &mut String, every: &[Choosing]) {
    let season = |choosing: &Choosing| {
        let announced = choosing.announced;
        if announced {
            "announced"
        } else {
            "none announced"
        }
        .to_owned()
    };
    let alone = format!("to start alone (from {LEAST_ALONE} %)");
    let most = |it: &Choosing| format!("{} %", most_among_three(it.most_skills));
    let mut line =
        |name: &str, cell: &dyn Fn(&Choosing) -> String| row(said, name, every.iter().map(cell));
    line("edition", &season);
    line("skills", &|it| format!("at most {}", it.most_skills));
    line("combinations", &|it| it.combinations.to_string());
    line("shortest list", &|it| it.shortest.to_string());
    line(&alone, &|it| format!("{:.1} %", it.alone));
    line("the most that one may have", &most);
}

fn row(said: &mut String, name: &str, cells: impl Iterator<Item = String>) {
    let _ = write!(said, "{name:<30}");
    for cell in cells {
        let _ = write!(said, "{cell:>17}");
    }
    said.push('\n');
}

fn others(said: &mut String, reach: &Reach) {
    let _ = writeln!(said, "Resources");
    for proposing in &reach.proposing {
        let _ = writeln!(
            said,
            "  {}: {} of {} are proposed to someone; most often {}, in {:.1} %",
            proposing.locale,
            proposing.proposed,
            proposing.resources,
            proposing.most,
            proposing.share
        );
    }
    let finding = &reach.finding;
    let _ = writeln!(
        said,
        "  facets lead to a list of {} (median), {} at most ({}); bound {FACET_LIST}",
        finding.median_list, finding.longest_list, finding.longest_for
    );
    let _ = writeln!(
        said,
        "  {} of {} titles find their resource first, all but {} among the first {FIRST_PAGE}",
        finding.found_first,
        finding.titles,
        finding.missed.len()
    );
    let meeting = &reach.meeting;
    let _ = writeln!(
        said,
        "\nCommunities\n  {} towns, {} of them answered by a pair, {} by nobody\n\nPlans",
        meeting.towns,
        meeting.pairs,
        meeting.empty.len()
    );
    for planning in &reach.planning {
        plans(said, planning);
    }
    if !reach.unnamed.is_empty() {
        let _ = writeln!(
            said,
            "\nNo contribution names these; they are read in “how it works” only:\n  {}",
            reach.unnamed.join(", ")
        );
    }
    said.push('\n');
}

fn plans(said: &mut String, planning: &Planning) {
    let first = planning
        .first
        .iter()
        .map(|(action, times)| format!("{times} {action}"))
        .collect::<Vec<_>>();
    let _ = writeln!(
        said,
        "  {}: {} plans ({} combinations, {} towns), {} that wait for others; first: {}",
        if planning.announced {
            "an edition announced"
        } else {
            "none announced"
        },
        planning.plans,
        planning.combinations,
        planning.towns,
        planning.waiting.len(),
        first.join(", ")
    );
}

fn breaches(said: &mut String, reach: &Reach) {
    for breach in reach.breaches.iter().take(MOST_LISTED) {
        let _ = writeln!(said, "error: {breach}\n  = help: {}\n", breach.remedy());
    }
    let more = reach.breaches.len().saturating_sub(MOST_LISTED);
    if more > 0 {
        let _ = writeln!(said, "and {more} more\n");
    }
    let _ = writeln!(
        said,
        "{}",
        match reach.breaches.len() {
            0 => "no bound is broken".to_owned(),
            1 => "1 bound is broken".to_owned(),
            n => format!("{n} bounds are broken"),
        }
    );
}
