package archfixtures.plainvalues.domain;

/// Anybody may implement it.
interface Role {}
