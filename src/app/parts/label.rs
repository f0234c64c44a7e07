//! The label that writes itself.

use leptos::prelude::*;

use super::list::keyed;
use super::live::live;
use super::press::press;
use crate::app::words::Words;

/// One written line: what it says, and where to change it.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct Line {
    /// What kind of line it is, as a museum label names it; the title of the work needs no name.
    pub(crate) name: Option<&'static str>,
    pub(crate) text: String,
    pub(crate) change: String,
}

/// Where the label hangs.
#[derive(Clone)]
pub(crate) enum LabelPlacement {
    /// At the foot of the screen, with the way to the plan, and the way on where there is a step
    /// in between.
    AtFoot {
        finish: Signal<String>,
        onward: Signal<Option<String>>,
        /// A line was followed, which may lead to where the visitor already is.
        on_follow: Callback<()>,
    },
    /// At the head of the plan, with its date.
    AtHead(String),
}

/// The museum label: blank at first, a line for each answer.
#[component]
pub(crate) fn Label(
    words: &'static Words,
    #[prop(into)] lines: Signal<Vec<Line>>,
    placement: LabelPlacement,
) -> impl IntoView {
    match placement {
        LabelPlacement::AtHead(date) => view! {
            <section class="label at-head" aria-label=words.label>
                {written(words, lines)} <p class="quiet">{date}</p>
            </section>
        }
        .into_any(),
        LabelPlacement::AtFoot {
            finish,
            onward,
            on_follow,
        } => view! {
            <aside class="label at-foot" aria-label=words.label>
                <Folded words lines on_follow />
                <p class="ways">
                    <a class="finish" href=finish>
                        {words.finish}
                    </a>
                    {move || {
                        onward
                            .get()
                            .map(|href| {
                                view! {
                                    <a class="button" href=href>
                                        {words.next}
                                    </a>
                                }
                            })
                    }}
                </p>
            </aside>
        }
        .into_any(),
    }
}

/// On a small screen the label shows what was written last, and unfolds on request; on a large one
/// the style sheet shows it whole, and takes the button away.
#[component]
fn Folded(
    words: &'static Words,
    lines: Signal<Vec<Line>>,
    on_follow: Callback<()>,
) -> impl IntoView {
    let unfolded = RwSignal::new(false);
    let last = move || {
        let last = lines.with(|lines| lines.last().map(|line| line.text.clone()));
        last.unwrap_or_else(|| words.label_blank_short.to_owned())
    };
    view! {
        <div class="label-card" data-unfolded=move || unfolded.get().to_string()>
            <button
                class="unfold"
                aria-expanded=move || unfolded.get().to_string()
                aria-controls="label-lines"
                on:click=press(move || unfolded.update(|unfolded| *unfolded = !*unfolded))
            >
                <span class="label-name">{words.label}</span>
                " "
                <span class="label-last">{live(last)}</span>
            </button>
            // Following a line folds the label again, and with it what covered the page.
            <div
                class="label-whole"
                id="label-lines"
                on:click=press(move || {
                    unfolded.set(false);
                    on_follow.run(());
                })
            >
                <p class="label-name">{words.label}</p>
                {written(words, lines)}
            </div>
        </div>
    }
}

fn written(words: &'static Words, lines: Signal<Vec<Line>>) -> impl IntoView {
    let blank = move || lines.with(Vec::is_empty);
    view! {
        {move || blank().then(|| view! { <p class="label-blank">{words.label_blank}</p> })}
        <ul class="label-lines">
            {keyed(
                move || lines.get(),
                |line| format!("{} {}", line.change, line.text),
                move |line| line_written(words, line),
            )}
        </ul>
    }
}

fn line_written(words: &'static Words, line: Line) -> impl IntoView + use<> {
    view! {
        <li>
            <a href=line.change>
                {line.name.map(|name| view! { <span class="line-name">{name}</span> " " })}
                <span class="said">{line.text}</span>
                <span class="hidden-text">", " {words.label_change}</span>
            </a>
        </li>
    }
}
