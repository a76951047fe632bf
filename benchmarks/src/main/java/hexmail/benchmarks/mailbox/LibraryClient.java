package hexmail.benchmarks.mailbox;

import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.model.ListMessagesResponse;
import com.google.api.services.gmail.model.Message;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// Google's Java client: as Google's guide uses it, and tuned.
final class LibraryClient {
  private final Gmail gmail;

  LibraryClient(URI root, String token) {
    gmail =
        new Gmail.Builder(
                new NetHttpTransport(),
                GsonFactory.getDefaultInstance(),
                (HttpRequest request) -> request.getHeaders().setAuthorization("Bearer " + token))
            .setRootUrl(root.toString())
            .setApplicationName("Benchmark")
            .build();
  }

  /// The guide's `ListMessages`: all pages of the default size, collected in memory.
  int guide() throws IOException {
    List<Message> all = new ArrayList<>();
    Gmail.Users.Messages.List list = gmail.users().messages().list("me").setQ("");
    ListMessagesResponse page = list.execute();
    while (page.getMessages() != null) {
      all.addAll(page.getMessages());
      if (page.getNextPageToken() == null) {
        break;
      }
      page = list.setPageToken(page.getNextPageToken()).execute();
    }
    return all.size();
  }

  /// The bare client: 500 ids a page, and only the ids.
  int bare() throws IOException {
    int count = 0;
    Gmail.Users.Messages.List list =
        gmail
            .users()
            .messages()
            .list("me")
            .setMaxResults(500L)
            .setFields("messages/id,nextPageToken");
    ListMessagesResponse page = list.execute();
    while (page.getMessages() != null) {
      count += page.getMessages().size();
      if (page.getNextPageToken() == null) {
        break;
      }
      page = list.setPageToken(page.getNextPageToken()).execute();
    }
    return count;
  }

  /// A page as in the guide: a list, and one call for each message.
  void page(int size) throws IOException {
    List<Message> ids =
        gmail.users().messages().list("me").setMaxResults((long) size).execute().getMessages();
    for (Message id : ids) {
      gmail.users().messages().get("me", id.getId()).setFormat("metadata").execute();
    }
  }
}
