//! Fluent texts for messages: the same files that the screens use.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use include_dir::{Dir, include_dir};
use std::sync::LazyLock;

use nirantar_app::Args;

static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../locales");

static ENGLISH: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| bundle("en"));
static HINDI: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| bundle("hi"));

fn bundle(language: &str) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(language.parse().into_iter().collect());
    // Isolation marks belong on screens, not in a terminal or a log.
    bundle.set_use_isolating(false);
    let files = LOCALES.get_dir(language).into_iter().flat_map(Dir::files);
    for file in files.filter(|file| {
        file.path()
            .extension()
            .is_some_and(|extension| extension == "ftl")
    }) {
        if let Some(source) = file.contents_utf8() {
            // A file with a mistake still gives its other messages; a test refuses mistakes.
            let resource =
                FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _mistakes)| resource);
            bundle.add_resource_overriding(resource);
        }
    }
    bundle
}

/// The text of `key` in `language` (`en`, `hi`; English for others and for what is missing). An unknown key answers itself.
pub fn message(language: &str, key: &str, args: &Args) -> String {
    let mut values = FluentArgs::new();
    for (name, value) in args {
        values.set(name.as_str(), value.as_str());
    }
    let bundles: &[&LazyLock<_>] = if language == "hi" {
        &[&HINDI, &ENGLISH]
    } else {
        &[&ENGLISH]
    };
    for bundle in bundles {
        if let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) {
            return bundle
                .format_pattern(pattern, Some(&values), &mut Vec::new())
                .into_owned();
        }
    }
    key.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_well_formed_and_both_languages_have_the_same_errors() {
        for file in LOCALES.dirs().flat_map(Dir::files) {
            let source = file.contents_utf8().unwrap();
            if let Err((_, mistakes)) = FluentResource::try_new(source.to_owned()) {
                panic!("{}: {mistakes:?}", file.path().display());
            }
        }
        let keys = |path: &str| -> Vec<String> {
            let source = LOCALES.get_file(path).unwrap().contents_utf8().unwrap();
            source
                .lines()
                .filter_map(|line| line.split_once(" = "))
                .map(|(key, _)| key.to_owned())
                .collect()
        };
        assert_eq!(keys("en/errors.ftl"), keys("hi/errors.ftl"));
    }

    #[test]
    fn arguments_are_filled_in() {
        let args = Args::from([("file".to_owned(), "device.db".to_owned())]);
        assert!(message("en", "file-damaged", &args).contains("device.db"));
        assert!(message("hi", "file-damaged", &args).contains("device.db"));
        assert_eq!(message("en", "no-such-key", &args), "no-such-key");
    }
}
