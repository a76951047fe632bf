package hexmail.domain.outage;

/// The far side does not accept our client: the authorization server (`invalid_client`,
/// `unauthorized_client`: RFC 6749, section 5.2), or Gmail, where it is not enabled for the client
/// or the client's share of a day is used up. Only the operator can mend it; people's credentials
/// are not to blame and stay.
public final class ClientRejected extends RuntimeException {
  /// @param reason the far side's error word
  public ClientRejected(String reason) {
    super("Google rejects this client: " + reason);
  }
}
