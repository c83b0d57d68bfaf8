/* The part of libcurl that PinPalettes uses, loaded on demand.
 *
 * Nothing here links against the library or needs its headers. pinpalettes_curl_load() fills a
 * table; every other function calls through that table and must not be called before. A handle
 * serves one thread at a time.
 */
#ifndef PINPALETTES_CCURL_H
#define PINPALETTES_CCURL_H

#include <stddef.h>

typedef struct pinpalettes_curl pinpalettes_curl;

/* What a transfer hands over while it runs; each returns 0 to go on and anything else to end it. */
typedef struct {
  void *context;
  /* A line of a response's head, its line end included: the status lines and headers of every
   * response, also of a proxy's and of interim ones. */
  int (*head)(void *context, const char *bytes, size_t count);
  /* The next bytes of the body, at most 16 KiB. */
  int (*body)(void *context, const char *bytes, size_t count);
  /* Asked at least once a second. */
  int (*is_stopped)(void *context);
} pinpalettes_curl_receiver;

/* What libcurl's results mean here; all others are connections that failed. */
enum {
  PINPALETTES_CURL_DONE = 0,
  PINPALETTES_CURL_UNSUPPORTED_PROTOCOL = 1,
  PINPALETTES_CURL_MALFORMED_URL = 3,
  PINPALETTES_CURL_NO_PROXY = 5,
  PINPALETTES_CURL_NO_HOST = 6,
  PINPALETTES_CURL_NO_CONNECTION = 7,
  PINPALETTES_CURL_UNTRUSTED = 60,
  PINPALETTES_CURL_NO_CERTIFICATES = 77
};

/* Opens the library at `path` (a file name searches the system's folders) and fills the table.
 * Nonzero, with a reason in `message`, when the library or one of its functions is missing. Not
 * thread-safe: call it once. */
int pinpalettes_curl_load(const char *path, char *message, size_t message_size);

/* The library and what it is built with: "libcurl/7.88.1 OpenSSL/3.0.19 …". */
const char *pinpalettes_curl_version(void);

/* A handle for GET requests, or NULL; to be closed. It keeps its connections. Times are limits on
 * connecting and on a transfer that brings fewer than `slowest` bytes a second. */
pinpalettes_curl *pinpalettes_curl_open(const char *user_agent, long connect_milliseconds,
                                        long stall_seconds, long slowest);
void pinpalettes_curl_close(pinpalettes_curl *handle);

/* Sets address and receiver of the next request and forgets the headers of the last one. Redirects are not followed;
 * nothing but HTTPS, and HTTP where `allows_http`, is spoken. A result as of libcurl. */
int pinpalettes_curl_request(pinpalettes_curl *handle, const char *url, int allows_http,
                             const pinpalettes_curl_receiver *receiver);

/* Adds a header, "Name: value", to the next request. A result as of libcurl. */
int pinpalettes_curl_add_header(pinpalettes_curl *handle, const char *line);

/* Runs the request, blocking. A result as of libcurl. */
int pinpalettes_curl_perform(pinpalettes_curl *handle);

/* The status of the last response, 0 when there was none. */
long pinpalettes_curl_status(pinpalettes_curl *handle);

/* Where the last response points, absolute, or NULL when it is no redirect; the handle's. */
const char *pinpalettes_curl_redirect(pinpalettes_curl *handle);

/* Why the last request ended with `result`; never NULL. */
const char *pinpalettes_curl_words(pinpalettes_curl *handle, int result);

#endif
