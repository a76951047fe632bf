package hexmail.adapter.google.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.adapter.google.policy.GmailMethod;
import hexmail.adapter.google.policy.QuotaClass;
import hexmail.adapter.google.transport.BodyLimits;
import java.net.URLEncoder;
import org.jspecify.annotations.Nullable;

/// A GET request of the Gmail API. Google's library builds the same requests by reflection, which
/// takes longer than parsing a page of ids.
///
/// @param quotaClass the part of the account's quota that it may use
/// @param target path and query, relative to the root of the API
/// @param limits how much of the response is needed
public record GmailRequest(
    GmailMethod method, QuotaClass quotaClass, String target, BodyLimits limits) {
  /// A request without further parameters.
  ///
  /// @param path below the account, of characters that need no escaping
  public static GmailRequest of(GmailMethod method, QuotaClass quotaClass, String path) {
    // White space would be half of a page of ids.
    String target = "gmail/v1/users/me/" + path + "?prettyPrint=false";
    return new GmailRequest(method, quotaClass, target, BodyLimits.USUAL);
  }

  /// The same with other limits of the response.
  public GmailRequest within(BodyLimits others) {
    return new GmailRequest(method, quotaClass, target, others);
  }

  /// The same with a parameter, unless `value` is null.
  public GmailRequest with(String name, @Nullable Object value) {
    return value == null
        ? this
        : new GmailRequest(
            method,
            quotaClass,
            target + "&" + name + "=" + URLEncoder.encode(value.toString(), UTF_8),
            limits);
  }
}
