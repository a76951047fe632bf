package hexmail.adapter.http.listing;

import hexmail.application.account.ConnectedAccount;
import hexmail.domain.history.HistoryId;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import hexmail.domain.search.SavedSearch;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A listing of an account's mail, and the addresses in and around it.
///
/// @param account whose mail
/// @param parameters which part of it
public record Listing(ConnectedAccount account, ListParameters parameters) {
  /// What the parameter `count` of a list asks for.
  public static final String EXACT_COUNT = "exact";

  /// The query parameter of the events for the point in history that the page is true for.
  public static final String SINCE = "since";

  /// The parameter of a list that asks for a new attempt at messages that could not be read.
  public static final String RETRY = "retry";

  /// The list that is shown when nothing else is asked for.
  public String home() {
    return "/u/" + account.slot() + "/mail";
  }

  public String email() {
    return account.email().value();
  }

  public String query() {
    return parameters.query().text();
  }

  /// The label whose messages are listed, by its name in addresses: the inbox when nothing is asked
  /// for, none when a search covers all mail.
  public @Nullable LabelId label() {
    return parameters.label() == null && query().isEmpty() ? LabelId.INBOX : parameters.label();
  }

  public ListRequest request() {
    ListRequest asked = parameters.toRequest();
    LabelId label = ListParameters.ALL.equals(label()) ? null : label();
    return new ListRequest(asked.query(), label, asked.page(), asked.size());
  }

  /// This page of the listing.
  public String address() {
    return home() + parameters.toQueryString();
  }

  public String at(@Nullable Cursor cursor) {
    return home() + parameters.at(cursor).toQueryString();
  }

  /// This page, with the exact number of messages in the listing.
  public String counted() {
    return home() + with("count=" + EXACT_COUNT, parameters);
  }

  /// This page, after a new attempt at messages that could not be read.
  public String retried() {
    return home() + with(RETRY + "=1", parameters);
  }

  /// The events of the mailbox.
  ///
  /// @param since the point in history that the page is true for; null if none is known, so that
  ///   the page is asked for once more
  public String live(@Nullable HistoryId since) {
    return "/u/" + account.slot() + "/events?" + SINCE + "=" + (since == null ? 0 : since.value());
  }

  /// The progress events of the count of the listing.
  public String events() {
    return "/u/" + account.slot() + "/events" + with("count=1", parameters.at(null));
  }

  private static String with(String pair, ListParameters parameters) {
    String query = parameters.toQueryString();
    return (query.isEmpty() ? "?" : query + "&") + pair;
  }

  /// The listing from its beginning, with `size` rows on a page.
  public String withSize(int size) {
    return home() + parameters.sized(size).toQueryString();
  }

  /// The same mail in rows of the other kind.
  public String otherView() {
    return home() + parameters.otherView().toQueryString();
  }

  /// The list that is shown when nothing else is asked for, in rows of the same kind.
  public String inbox() {
    return under(LabelId.INBOX);
  }

  /// Everything under `label`.
  public String under(LabelId label) {
    LabelId named = label.equals(LabelId.INBOX) ? null : label;
    return home() + parameters.of(MailQuery.EVERYTHING, named).toQueryString();
  }

  /// The same search without a label.
  public String everywhere() {
    return everywhere(parameters.query());
  }

  /// Another search without a label.
  public String everywhere(MailQuery query) {
    return home() + parameters.of(query, null).toQueryString();
  }

  /// Another search under the same label.
  public String search(MailQuery query) {
    LabelId label = label();
    boolean inbox = query.text().isEmpty() && LabelId.INBOX.equals(label);
    return home() + parameters.of(query, inbox ? null : label).toQueryString();
  }

  /// A search that the person saved.
  public String saved(SavedSearch search) {
    return home() + parameters.of(search.query(), search.label()).toQueryString();
  }

  /// Whether this is a page of that search.
  public boolean is(SavedSearch search) {
    return search.query().equals(parameters.query())
        && Objects.equals(search.label(), parameters.label());
  }

  /// Where the last and the saved searches are.
  public String searches() {
    return "/u/" + account.slot() + "/searches";
  }

  /// Where the form around the rows goes.
  public String selection() {
    return "/u/" + account.slot() + "/selection";
  }

  /// Where the search form goes.
  public String searchForm() {
    return "/u/" + account.slot() + "/search";
  }

  /// A message, opened from here.
  public String message(MessageId id) {
    return home() + "/" + id.value() + parameters.toQueryString();
  }

  /// The text of a message without its design.
  public String plainText(MessageId id) {
    return home() + "/" + id.value() + with("text=1", parameters);
  }

  /// A message, opened from here, with its remote pictures.
  public String pictures(MessageId id) {
    return home() + "/" + id.value() + with("pictures=1", parameters);
  }

  /// A conversation, opened from here, with the remote pictures of one of its messages.
  public String pictures(ConversationId conversation, MessageId id) {
    return "/u/"
        + account.slot()
        + "/conversations/"
        + conversation.value()
        + with("pictures=" + id.value(), parameters)
        + "#"
        + anchor(id);
  }

  /// The parts of a message; what is between is relative to it.
  public String within(MessageId id, String part) {
    return home() + "/" + id.value() + "/" + part;
  }

  /// A conversation, opened from here.
  public String conversation(ConversationId id) {
    return "/u/" + account.slot() + "/conversations/" + id.value() + parameters.toQueryString();
  }

  /// The row of a conversation in this page.
  public String row(ConversationId id) {
    return address() + "#" + anchor(id);
  }

  public static String anchor(ConversationId id) {
    return "c-" + id.value();
  }

  /// The row of a message in this page.
  public String row(MessageId id) {
    return address() + "#" + anchor(id);
  }

  public static String anchor(MessageId id) {
    return "m-" + id.value();
  }
}
