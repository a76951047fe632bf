package hexmail.adapter.persistence.search;

import hexmail.adapter.persistence.encoding.FieldReader;
import hexmail.adapter.persistence.encoding.FieldWriter;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.message.LabelId;
import hexmail.domain.search.AccountSearches;
import hexmail.domain.search.SavedSearch;
import java.io.IOException;
import java.util.Optional;

/// The binary form of the searches of an account before encryption: a version byte, the last
/// searches, and the name, query and label of each saved one, in the form of [FieldWriter]. A
/// missing label is an empty text.
final class SearchesCodec {
  private static final int VERSION = 1;

  private SearchesCodec() {}

  static byte[] write(AccountSearches searches) {
    return FieldWriter.bytes(searches, SearchesCodec::write);
  }

  private static void write(FieldWriter out, AccountSearches searches) throws IOException {
    out.writeByte(VERSION);
    out.writeAll(searches.recent(), SearchesCodec::write);
    out.writeAll(searches.saved(), SearchesCodec::write);
  }

  private static void write(FieldWriter out, MailQuery query) throws IOException {
    out.writeText(query.text());
  }

  private static void write(FieldWriter out, SavedSearch search) throws IOException {
    LabelId label = search.label();
    out.writeText(search.name());
    write(out, search.query());
    out.writeText(label == null ? "" : label.value());
  }

  /// Reads what [#write] wrote. Returns empty when the bytes have another version or another form.
  static Optional<AccountSearches> read(byte[] bytes) {
    return FieldReader.read(bytes, VERSION, SearchesCodec::read);
  }

  private static AccountSearches read(FieldReader in) throws IOException {
    return new AccountSearches(in.readAll(SearchesCodec::query), in.readAll(SearchesCodec::saved));
  }

  private static MailQuery query(FieldReader in) throws IOException {
    return new MailQuery(in.readText());
  }

  private static SavedSearch saved(FieldReader in) throws IOException {
    String name = in.readText();
    MailQuery query = query(in);
    return new SavedSearch(name, query, LabelId.parse(in.readText()).orElse(null));
  }
}
