package hexmail.domain.message;

import java.util.Objects;

/// Where a message comes from, apart from its sender.
///
/// @param mailingList the list that it was sent to, as the list names itself (RFC 2919): untrusted;
///   empty if there is none
/// @param authentication what the receiving server found out about the sender
public record MessageOrigin(String mailingList, Authentication authentication) {
  public static final MessageOrigin UNKNOWN = new MessageOrigin("", Authentication.UNSTATED);

  public MessageOrigin {
    Objects.requireNonNull(mailingList);
    Objects.requireNonNull(authentication);
  }
}
