package hexmail.adapter.http.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.domain.message.MessageId;
import java.net.URLEncoder;

/// The addresses of the parts of a message.
public final class PartAddress {
  /// What an address has in place of the id of the root, which is empty.
  private static final String ROOT = "root";

  private PartAddress() {}

  /// The address of a part.
  ///
  /// @param messages the address of the account's messages, such as `/u/0/mail`
  public static String of(String messages, MessageId message, String partId) {
    String part = partId.isEmpty() ? ROOT : URLEncoder.encode(partId, UTF_8).replace("+", "%20");
    return all(messages, message) + "/" + part;
  }

  /// The address of all files of a message.
  public static String all(String messages, MessageId message) {
    return messages + "/" + message.value() + "/parts";
  }

  /// The address of a message's source.
  public static String source(String messages, MessageId message) {
    return messages + "/" + message.value() + "/source";
  }

  /// The id of the part in an address.
  static String partId(String inAddress) {
    return inAddress.equals(ROOT) ? "" : inAddress;
  }
}
