package archfixtures.plainvalues.domain;

/// Anybody may extend it.
public class Extensible {}
