/// The local Google over TLS: its certificate, HTTP/2 connections, and what a server may do with
/// them. Requests are answered elsewhere.
@NullMarked
package hexmail.emulator.tls;

import org.jspecify.annotations.NullMarked;
