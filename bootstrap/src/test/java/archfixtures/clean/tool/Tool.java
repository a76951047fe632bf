package archfixtures.clean.tool;

/// The only class of a companion that the wiring does not use.
final class Tool {}
