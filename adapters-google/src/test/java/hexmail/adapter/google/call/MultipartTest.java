package hexmail.adapter.google.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MultipartTest {
  @Test
  void a_batch_names_each_of_its_requests() {
    Map<String, String> targets = new LinkedHashMap<>();
    targets.put("a1", "/gmail/v1/users/me/messages/a1?format=full");
    targets.put("b2", "/gmail/v1/users/me/messages/b2?format=full");

    Multipart batch = Multipart.of(targets);

    assertThat(batch.contentType()).isEqualTo("multipart/mixed; boundary=hexmail-batch");
    assertThat(batch.text().replace("\r\n", "\n"))
        .isEqualTo(
            """
            --hexmail-batch
            Content-Type: application/http
            Content-ID: <a1>

            GET /gmail/v1/users/me/messages/a1?format=full HTTP/1.1


            --hexmail-batch
            Content-Type: application/http
            Content-ID: <b2>

            GET /gmail/v1/users/me/messages/b2?format=full HTTP/1.1


            --hexmail-batch--
            """);
  }

  @Test
  void responses_are_parsed_with_other_content_around_and_in_them() {
    String text =
        """
        a preamble
        --batch_x
        Content-Type: application/http
        Content-ID: <response-a1>

        HTTP/1.1 200 OK
        Content-Type: application/json

        {"id":"a1",

        "x":1}
        --batch_x
        content-id: response-b2

        HTTP/1.1 429 Too Many Requests
        Retry-After: 7

        {}
        --batch_x
        Content-Type: application/http

        HTTP/1.1 503 Service Unavailable
        --batch_x
        Content-Type: text/html

        <html>
        --batch_x--
        """;

    List<PartResponse> answers =
        List.of(
            new PartResponse("a1", 200, null, "{\"id\":\"a1\",\n\n\"x\":1}"),
            new PartResponse("b2", 429, "7", "{}"),
            new PartResponse(null, 503, null, ""));
    assertThat(new Multipart("multipart/mixed; boundary=batch_x", text).responses())
        .isEqualTo(answers);
    assertThat(
            new Multipart("Multipart/Mixed; charset=UTF-8; boundary=\"batch_x\"", text).responses())
        .isEqualTo(answers);
  }

  @Test
  void a_body_that_is_not_multipart_has_no_responses() {
    assertThat(new Multipart("text/html", "<html>").responses()).isEmpty();
    assertThat(new Multipart("multipart/mixed; boundary=x", "").responses()).isEmpty();
    assertThat(new Multipart("multipart/mixed; boundary=x", "--x\n--x--\n\n--x").responses())
        .isEmpty();
  }

  @Test
  void a_boundary_counts_only_where_it_is_alone_in_its_line() {
    String text =
        """
        --b \t
        Content-ID: <response-a1>

        HTTP/1.1 200 OK

        {"one": "x --b",
        --bc
        --b-
        --b x
        "two": "--b--"}
        --b--
        """;

    assertThat(new Multipart("multipart/mixed; boundary=b", text).responses())
        .containsExactly(
            new PartResponse(
                "a1", 200, null, "{\"one\": \"x --b\",\n--bc\n--b-\n--b x\n\"two\": \"--b--\"}"));
  }
}
