//! The label that writes itself.

use leptos::prelude::*;

use crate::app::words::Words;

/// One written line: what it says, and where to change it.
#[derive(Clone, PartialEq)]
pub(crate) struct Line {
    /// The kind of line, for the style sheet: the first one is the title of the work.
    pub(crate) kind: &'static str,
    pub(crate) text: String,
    pub(crate) change: String,
}

/// The museum label: blank at first, a line for each answer. With `finish` it stands at the foot
/// of the screen and leads to the plan; without, it is the head of the plan.
#[component]
pub(crate) fn Label(
    words: &'static Words,
    #[prop(into)] lines: Signal<Vec<Line>>,
    finish: Option<Signal<String>>,
) -> impl IntoView {
    let class = if finish.is_some() {
        "label at-foot"
    } else {
        "label at-head"
    };
    let blank = move || lines.with(Vec::is_empty);
    // Closed, the label at the foot of a small screen shows what was written last.
    let summary = move || {
        let last = lines.with(|lines| lines.last().map(|line| line.text.clone()));
        last.unwrap_or_else(|| words.label_blank_short.to_owned())
    };
    view! {
        <aside class=class aria-label=words.label>
            <details class="label-card" open=finish.is_none()>
                <summary>
                    <span class="label-name">{words.label}</span>
                    <span class="label-last">{summary}</span>
                </summary>
                {move || blank().then(|| view! { <p class="label-blank">{words.label_blank}</p> })}
                <ul class="label-lines">
                    <For each=move || lines.get() key=|line| (line.kind, line.text.clone(), line.change.clone()) let:line>
                        <li data-line=line.kind>
                            <span>{line.text.clone()}</span>
                            " "
                            <a href=line.change.clone()>
                                {words.label_change} <span class="hidden-text">" : " {line.text.clone()}</span>
                            </a>
                        </li>
                    </For>
                </ul>
            </details>
            {finish.map(|href| view! { <a class="button finish" href=href>{words.finish}</a> })}
        </aside>
    }
}
