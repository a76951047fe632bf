package archfixtures.plainvalues.domain;

/// Somebody has to extend it.
abstract class Half {}
