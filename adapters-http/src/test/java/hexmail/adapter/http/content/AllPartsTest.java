package hexmail.adapter.http.content;

import static hexmail.adapter.http.front.Front.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.domain.message.Attachment;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AllPartsTest {
  private static final String PARTS = "/u/0/mail/m1/parts";

  private final Front front = Front.start();
  private final Browser ada = front.signedIn(ADA);

  @AfterEach
  void close() {
    front.close();
  }

  private void deliver(Attachment... files) {
    Message plain = Front.message("m1", front.clock.instant(), 1);
    front.mailbox.deliver(
        ADA.id(),
        new Message(plain.summary(), plain.to(), plain.cc(), plain.body(), List.of(files)));
  }

  private byte[] content(String part, byte[] content) {
    front.mailbox.contents().put(new MessageId("m1"), part, content);
    return content;
  }

  private static Attachment file(String part, String name, String type) {
    return new Attachment(part, name, type, 4);
  }

  private HttpResponse<byte[]> bytes(String path) {
    return ada.exchange(ada.request(path).GET().build(), BodyHandlers.ofByteArray());
  }

  private static byte[] random(int size) {
    byte[] content = new byte[size];
    new Random(4711).nextBytes(content);
    return content;
  }

  @Test
  void all_files_come_in_one_archive_with_names_of_their_own() throws IOException {
    deliver(
        file("1", "a/../../plan.pdf", "application/pdf"),
        file("2", "plan.pdf", "application/pdf"),
        file("3", "A_PLAN.pdf", "application/pdf"),
        file("4", "", "text/html"),
        file("5", "CON.txt", "text/plain"));
    byte[] large = content("2", random(1_000_000));

    HttpResponse<byte[]> answer = bytes(PARTS);

    assertThat(answer.headers().firstValue("content-type")).contains("application/zip");
    assertThat(answer.headers().firstValue("content-disposition"))
        .contains("attachment; filename=\"Subject of m1.zip\"");
    Map<String, byte[]> files = unzip(answer.body());
    assertThat(files.keySet())
        .containsExactly("a_plan.pdf", "plan.pdf", "A_PLAN (2).pdf", "part 4", "_CON.txt");
    assertThat(files.get("plan.pdf")).isEqualTo(large);
  }

  private static Map<String, byte[]> unzip(byte[] archive) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  @Test
  void a_message_without_files_has_no_archive() {
    deliver();

    assertThat(ada.get(PARTS).statusCode()).isEqualTo(404);
  }
}
