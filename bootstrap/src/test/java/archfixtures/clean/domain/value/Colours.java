package archfixtures.clean.domain.value;

/// A second class, since the table demands two.
public record Colours(Shape.Colour first, Shape.Colour second) {}
