package hexmail.domain.message;

import java.util.Objects;

/// What the receiving server found out about the sender of a message (RFC 8601). Each result is a
/// word in lower case, such as `pass`, `fail`, `softfail` or `none`; empty if nothing is stated.
///
/// @param spf whether the sending server may send for the domain (RFC 7208)
/// @param dkim whether a signature of the message is valid (RFC 6376)
/// @param dmarc whether one of the two proves the domain of the sender's address (RFC 7489)
public record Authentication(String spf, String dkim, String dmarc) {
  public static final Authentication UNSTATED = new Authentication("", "", "");

  public Authentication {
    Objects.requireNonNull(spf);
    Objects.requireNonNull(dkim);
    Objects.requireNonNull(dmarc);
  }
}
