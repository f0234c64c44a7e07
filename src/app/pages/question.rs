//! The questions of the contribution step, one a page: a group of answers under its own heading, and
//! one way on. A choice writes its line of the label at once; "continue" only moves.
//!
//! No answer is compulsory, so "not sure" is what is chosen until something else is: it is what the
//! walk holds, and nobody is stopped by an empty form.

use commons::answers::{Answer, Question};
use commons::route::Route;
use leptos::prelude::*;

use super::{HEAD, back};
use crate::app::state::Scene;

pub(super) fn page(scene: Scene, question: Question) -> impl IntoView {
    let Scene { words, visit, .. } = scene;
    let step = words.step(&Route::Question(question));
    let several = question.takes_several();
    let hint = several.then(|| view! { <p class="hint" id="hint">{words.skill_several}</p> });
    let on = if several {
        words.see_contributions
    } else {
        words.next
    };
    let answers = question.answers().into_iter();
    let answers = answers.map(|answer| choice(scene, question, answer));
    view! {
        {back(scene, visit.href(move |address| address.before(question)))}
        {step.map(|step| view! { <p class="step">{step}</p> })}
        <form
            class="question"
            on:submit=move |event| {
                event.prevent_default();
                visit.go(|address| address.after(question));
            }
        >
            <fieldset aria-describedby=several.then_some("hint")>
                <legend>
                    <h1 id=HEAD tabindex="-1">
                        {words.question(question)}
                    </h1>
                </legend>
                {hint}
                <ul class="choices">{answers.collect_view()}</ul>
            </fieldset>
            <p class="onward">
                <button class="button">{on}</button>
            </p>
        </form>
        <p>
            <a href=visit.to(Route::Contributions)>{words.skip_questions}</a>
        </p>
    }
}

fn choice(scene: Scene, question: Question, answer: Answer) -> AnyView {
    let Scene { words, visit, .. } = scene;
    let kind = if question.takes_several() {
        "checkbox"
    } else {
        "radio"
    };
    let given = move || visit.walk(|walk| walk.has_answer(answer));
    view! {
        <li>
            <label class="choice">
                <input
                    type=kind
                    name=question.id()
                    prop:checked=given
                    on:change:target=move |event| {
                        visit.change(|walk| walk.answer(answer));
                        // "A bit of everything" goes by choosing something, not by unchecking it.
                        event.target().set_checked(untrack(given));
                    }
                />
                <span>{words.answer(answer)}</span>
            </label>
        </li>
    }
    .into_any()
}
