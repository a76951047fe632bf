package hexmail.domain.outage;

/// The server does not accept our client. The authorization server answers `invalid_client` or
/// `unauthorized_client` (RFC 6749, section 5.2). Gmail answers that it is not enabled for the
/// client, or that the client's daily quota is used up. Only the operator can fix it; people's
/// credentials stay valid.
public final class ClientRejected extends RuntimeException {
  /// @param reason the error code of the server
  public ClientRejected(String reason) {
    super("Google rejects this client: " + reason);
  }
}
