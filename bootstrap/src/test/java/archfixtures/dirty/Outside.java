package archfixtures.dirty;

/// In no part, and in a package without `@NullMarked`.
final class Outside {}
