package archfixtures.smallports.domain.port;

/// To Java an annotation is an interface too.
public @interface Mark {}
