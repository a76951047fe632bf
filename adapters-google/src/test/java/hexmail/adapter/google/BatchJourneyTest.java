package hexmail.adapter.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.googleapis.batch.BatchRequest;
import com.google.api.client.googleapis.batch.json.JsonBatchCallback;
import com.google.api.client.googleapis.json.GoogleJsonError;
import com.google.api.client.http.HttpHeaders;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.model.Message;
import hexmail.adapter.google.fixture.LocalGoogleSession;
import hexmail.emulator.LocalGoogle;
import hexmail.emulator.control.Control;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.control.Fault;
import hexmail.emulator.fault.GmailFault;
import hexmail.emulator.mail.MailSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Batches of Google's own client at the local Google.
class BatchJourneyTest {
  @TempDir private @Nullable Path folder;
  private @Nullable LocalGoogle google;
  private @Nullable Gmail gmail;

  @BeforeEach
  void start() {
    google = LocalGoogleSession.google(Objects.requireNonNull(folder), new MailSource.Sample(30));
    try (LocalGoogleSession session = LocalGoogleSession.verified(google)) {
      String bearer = "Bearer " + session.grant().bearer().token().reveal();
      gmail =
          new Gmail.Builder(
                  new NetHttpTransport(),
                  GsonFactory.getDefaultInstance(),
                  request -> request.getHeaders().setAuthorization(bearer))
              .setRootUrl(google.root().resolve("/").toString())
              .setApplicationName("journey")
              .build();
    }
    control().resetCounts();
  }

  @AfterEach
  void stop() {
    Objects.requireNonNull(google).close();
  }

  private Gmail gmail() {
    return Objects.requireNonNull(gmail);
  }

  private Control control() {
    return Objects.requireNonNull(google).control();
  }

  private List<String> ids(long most) throws IOException {
    return gmail()
        .users()
        .messages()
        .list("me")
        .setMaxResults(most)
        .execute()
        .getMessages()
        .stream()
        .map(Message::getId)
        .toList();
  }

  /// The results of the parts, in the order of the responses: ids, or error codes.
  private List<String> read(List<String> ids) throws IOException {
    List<String> came = new ArrayList<>();
    BatchRequest batch = gmail().batch();
    for (String id : ids) {
      gmail()
          .users()
          .messages()
          .get("me", id)
          .setFormat("metadata")
          .queue(
              batch,
              new JsonBatchCallback<>() {
                @Override
                public void onSuccess(Message message, HttpHeaders headers) {
                  came.add(message.getId());
                }

                @Override
                public void onFailure(GoogleJsonError error, HttpHeaders headers) {
                  came.add(error.getCode() + " " + error.getErrors().getFirst().getReason());
                }
              });
    }
    batch.execute();
    return came;
  }

  @Test
  void parts_are_read_and_a_refused_one_fails_alone() throws IOException {
    List<String> ids = ids(25);
    control()
        .fault(
            Endpoint.MESSAGES_GET, Fault.gmail(GmailFault.TOO_MANY_CONCURRENT).onlyFor(ids.get(1)));

    List<String> came = read(ids);

    assertThat(came).hasSize(25);
    assertThat(came.get(1)).isEqualTo("429 rateLimitExceeded");
    assertThat(came.get(0)).isEqualTo(ids.get(0));
    assertThat(came.subList(2, 25)).isEqualTo(ids.subList(2, 25));
    assertThat(control().count(Endpoint.BATCH)).isEqualTo(1);
    assertThat(control().count(Endpoint.MESSAGES_GET)).isEqualTo(25);
    assertThat(control().quota().spent("ada@example.com")).isEqualTo(24 * 20 + 5);
  }

  @Test
  void shuffled_parts_come_to_the_wrong_callbacks() throws IOException {
    List<String> ids = ids(3);
    control().gmail().batches().shuffle(true);

    assertThat(read(ids)).containsExactly(ids.get(2), ids.get(0), ids.get(1));
  }
}
