package archfixtures.smallports.domain.port;

/// A class beside the ports.
public final class NoInterface {}
