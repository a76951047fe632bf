package archfixtures.smallports.domain.port;

/// A value beside the ports.
public record Value(String text) {}
