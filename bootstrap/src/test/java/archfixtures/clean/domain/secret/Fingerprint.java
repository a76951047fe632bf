package archfixtures.clean.domain.secret;

/// The hash of a secret, which may be public.
public record Fingerprint(String hex) {}
