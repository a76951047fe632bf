package archfixtures.closedsecrets.domain.secret;

/// What may be known of a secret.
record Fingerprint(String hex) {}
