package hexmail.domain.outage;

/// The authorization server does not accept our client (`invalid_client`, `unauthorized_client`:
/// RFC 6749, section 5.2). Only the operator can mend it; people's credentials are not to blame and
/// stay.
public final class ClientRejected extends RuntimeException {
  /// @param reason the server's error word
  public ClientRejected(String reason) {
    super("The authorization server rejects this client: " + reason);
  }
}
