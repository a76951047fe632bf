package hexmail.domain.credential;

/// What became of a refresh.
public sealed interface RefreshOutcome {
  /// New tokens.
  record Refreshed(TokenGrant grant) implements RefreshOutcome {}

  /// The refresh token works again once the person has signed in anew (Google's `invalid_rapt`).
  ///
  /// @param reason Google's error word, with its subtype
  record ReauthenticationRequired(String reason) implements RefreshOutcome {}

  /// Google refused the refresh token for good.
  ///
  /// @param reason Google's error word, with its subtype where there was one
  record GrantRevoked(String reason) implements RefreshOutcome {}
}
