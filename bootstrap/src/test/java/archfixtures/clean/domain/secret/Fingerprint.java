package archfixtures.clean.domain.secret;

/// What may be known of a secret, and compared as a value.
public record Fingerprint(String hex) {}
