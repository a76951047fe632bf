package archfixtures.clean.adapter.spare;

/// A second class, because the table demands two.
record NoShapes() {}
