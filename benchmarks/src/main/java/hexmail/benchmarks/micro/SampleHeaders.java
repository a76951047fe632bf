package hexmail.benchmarks.micro;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import hexmail.benchmarks.micro.SampleMessages.SampleMessage;
import java.util.List;

/// The 26 header fields of a delivered message, most of them added by mail servers.
final class SampleHeaders {
  private static final String SIGNATURE =
      "v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.com; s=20230601; t=1790000000; "
          + "h=to:subject:message-id:date:from:mime-version:from:to:cc:subject:date:message-id; "
          + "bh=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=; b="
          + "Zm9vYmFyYmF6cXV4".repeat(21);
  private static final String RECEIVED =
      "by 2002:a05:7300:5b09:b0:132:9c1e:4f77 with SMTP id o9csp1234567dyk; "
          + "Sun, 22 Nov 2026 09:26:40 -0800 (PST)";
  private static final String VERDICT =
      "mx.example.com; dkim=pass header.i=@example.com header.s=20230601 header.b=Zm9vYmFy; "
          + "spf=pass (example.com: domain of person@example.com designates 192.0.2.1 as permitted "
          + "sender) smtp.mailfrom=person@example.com; dmarc=pass (p=NONE sp=QUARANTINE dis=NONE)";

  private static final List<List<String>> BY_SERVERS =
      List.of(
          List.of("Delivered-To", "ada@example.com"),
          List.of("Received", RECEIVED),
          List.of("X-Google-Smtp-Source", "AGHT+IE" + "Zm9vYmFy".repeat(12)),
          List.of("X-Received", RECEIVED),
          List.of("ARC-Seal", SIGNATURE),
          List.of("ARC-Message-Signature", SIGNATURE),
          List.of("ARC-Authentication-Results", "i=1; " + VERDICT),
          List.of("Return-Path", "<person@example.com>"),
          List.of("Received", "from mail.example.com (mail.example.com. [192.0.2.1]) " + RECEIVED),
          List.of(
              "Received-SPF", "pass (example.com: 192.0.2.1 is permitted) client-ip=192.0.2.1;"),
          List.of("Authentication-Results", VERDICT),
          List.of("DKIM-Signature", SIGNATURE),
          List.of("DKIM-Signature", SIGNATURE),
          List.of("X-Google-DKIM-Signature", SIGNATURE),
          List.of("X-Gm-Message-State", "AOJu0Y" + "Zm9vYmFy".repeat(9)),
          List.of("X-Gm-Gg", "ASbGnc" + "Zm9vYmFy".repeat(24)),
          List.of("Received", RECEIVED),
          List.of("MIME-Version", "1.0"),
          List.of("Date", "Sun, 22 Nov 2026 18:26:40 +0100"),
          List.of(
              "Content-Type", "multipart/alternative; boundary=\"0000000000009f1c3a0644a1b2c3\""),
          List.of("Feedback-ID", "42:1790000000:example"),
          List.of("List-Unsubscribe", "<https://example.com/unsubscribe?u=0123456789abcdef>"));

  private SampleHeaders() {}

  static JsonArray of(int number) {
    SampleMessage sample = SampleMessages.message(number);
    JsonArray headers = new JsonArray();
    BY_SERVERS.forEach(field -> headers.add(header(field.getFirst(), field.getLast())));
    headers.add(header("From", sample.from()));
    headers.add(header("Message-ID", "<CAF" + SampleMessages.id(number) + "@mail.example.com>"));
    headers.add(header("Subject", sample.subject()));
    headers.add(
        header("To", "Ada Lovelace <ada@example.com>, \"Turing, Alan\" <alan@example.com>"));
    return headers;
  }

  static JsonObject header(String name, String value) {
    JsonObject header = new JsonObject();
    header.addProperty("name", name);
    header.addProperty("value", value);
    return header;
  }
}
