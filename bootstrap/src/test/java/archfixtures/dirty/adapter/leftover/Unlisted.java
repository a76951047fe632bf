package archfixtures.dirty.adapter.leftover;

/// In a package whose name starts with the name of an adapter.
final class Unlisted {}
