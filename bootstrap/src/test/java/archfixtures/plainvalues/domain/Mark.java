package archfixtures.plainvalues.domain;

/// An annotation.
@interface Mark {}
