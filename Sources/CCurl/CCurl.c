#include "CCurl.h"
#include "CurlFunctions.h"

#include <dlfcn.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>

struct curl_slist;

#define DECLARE(result, name, parameters) result(*name) parameters;
static struct {
  CURL_FUNCTIONS(DECLARE, int, int, int)
} curl;

struct pinpalettes_curl {
  void *easy;
  struct curl_slist *headers;
  pinpalettes_curl_receiver receiver;
  char words[ERROR_SIZE];
};

int pinpalettes_curl_load(const char *path, char *message, size_t message_size) {
  void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (!library) {
    snprintf(message, message_size, "%s", dlerror());
    return 1;
  }
#define FILL(result, name, parameters)                                                             \
  *(void **)&curl.name = dlsym(library, #name);                                                    \
  if (!curl.name) {                                                                                \
    snprintf(message, message_size, "%s lacks the function " #name, path);                         \
    return 1;                                                                                      \
  }
  CURL_FUNCTIONS(FILL, int, int, int)
  int result = curl.curl_global_init(GLOBAL_ALL);
  if (result != RESULT_OK) snprintf(message, message_size, "%s", curl.curl_easy_strerror(result));
  return result;
}

const char *pinpalettes_curl_version(void) { return curl.curl_version(); }

static size_t receive_head(char *bytes, size_t size, size_t count, void *context) {
  pinpalettes_curl *handle = context;
  return handle->receiver.head(handle->receiver.context, bytes, size * count) ? 0 : size * count;
}

static size_t receive_body(char *bytes, size_t size, size_t count, void *context) {
  pinpalettes_curl *handle = context;
  return handle->receiver.body(handle->receiver.context, bytes, size * count) ? 0 : size * count;
}

static int ask_whether_stopped(void *context, int64_t down_total, int64_t down, int64_t up_total,
                               int64_t up) {
  (void)down_total, (void)down, (void)up_total, (void)up;
  pinpalettes_curl *handle = context;
  return handle->receiver.is_stopped(handle->receiver.context);
}

/* Option numbers from 10000 on take a pointer, from 20000 on a function, those below a long. */
static int set_long(pinpalettes_curl *handle, int option, long value) {
  return curl.curl_easy_setopt(handle->easy, option, value);
}
static int set_pointer(pinpalettes_curl *handle, int option, const void *value) {
  return curl.curl_easy_setopt(handle->easy, option, value);
}
static int set_bytes_function(pinpalettes_curl *handle, int option, curl_bytes_function *value) {
  return curl.curl_easy_setopt(handle->easy, option, value);
}
static int set_progress_function(pinpalettes_curl *handle, int option, curl_progress_function *value) {
  return curl.curl_easy_setopt(handle->easy, option, value);
}

pinpalettes_curl *pinpalettes_curl_open(const char *user_agent, long connect_milliseconds,
                                        long stall_seconds, long slowest) {
  pinpalettes_curl *handle = calloc(1, sizeof *handle);
  if (!handle) return NULL;
  handle->easy = curl.curl_easy_init();
  if (!handle->easy
      || set_pointer(handle, OPTION_USER_AGENT, user_agent)
      || set_pointer(handle, OPTION_ERROR_BUFFER, handle->words)
      || set_pointer(handle, OPTION_HEAD_CONTEXT, handle)
      || set_bytes_function(handle, OPTION_HEAD_FUNCTION, receive_head)
      || set_pointer(handle, OPTION_BODY_CONTEXT, handle)
      || set_bytes_function(handle, OPTION_BODY_FUNCTION, receive_body)
      || set_pointer(handle, OPTION_PROGRESS_CONTEXT, handle)
      || set_progress_function(handle, OPTION_PROGRESS_FUNCTION, ask_whether_stopped)
      || set_long(handle, OPTION_NO_PROGRESS, 0)
      /* Its alarms for slow name servers would interrupt the whole process. */
      || set_long(handle, OPTION_NO_SIGNAL, 1)
      || set_long(handle, OPTION_CONNECT_TIMEOUT_MS, connect_milliseconds)
      || set_long(handle, OPTION_LOW_SPEED_TIME, stall_seconds)
      || set_long(handle, OPTION_LOW_SPEED_LIMIT, slowest)) {
    pinpalettes_curl_close(handle);
    return NULL;
  }
  return handle;
}

void pinpalettes_curl_close(pinpalettes_curl *handle) {
  if (handle->easy) curl.curl_easy_cleanup(handle->easy);
  if (handle->headers) curl.curl_slist_free_all(handle->headers);
  free(handle);
}

/* One option names the protocols by words, the other, of older versions, by bits. */
static int set_protocols(pinpalettes_curl *handle, int allows_http) {
  int result = set_pointer(handle, OPTION_PROTOCOLS_STR, allows_http ? "http,https" : "https");
  if (result != RESULT_UNKNOWN_OPTION) return result;
  return set_long(handle, OPTION_PROTOCOLS, PROTOCOL_HTTPS | (allows_http ? PROTOCOL_HTTP : 0));
}

int pinpalettes_curl_request(pinpalettes_curl *handle, const char *url, int allows_http,
                             const pinpalettes_curl_receiver *receiver) {
  handle->receiver = *receiver;
  handle->words[0] = 0;
  int result = set_pointer(handle, OPTION_HEADERS, NULL);
  if (handle->headers) curl.curl_slist_free_all(handle->headers);
  handle->headers = NULL;
  if (result == RESULT_OK) result = set_protocols(handle, allows_http);
  if (result == RESULT_OK) result = set_pointer(handle, OPTION_URL, url);
  return result;
}

int pinpalettes_curl_add_header(pinpalettes_curl *handle, const char *line) {
  struct curl_slist *headers = curl.curl_slist_append(handle->headers, line);
  if (!headers) return RESULT_OUT_OF_MEMORY;
  handle->headers = headers;
  return set_pointer(handle, OPTION_HEADERS, headers);
}

/* Writing to a connection that the other side has closed raises SIGPIPE in this thread, which a
 * program may take for the end of its output; it is held back and swallowed. */
int pinpalettes_curl_perform(pinpalettes_curl *handle) {
  sigset_t pipe, before, pending;
  sigemptyset(&pipe);
  sigaddset(&pipe, SIGPIPE);
  sigpending(&pending);
  int was_pending = sigismember(&pending, SIGPIPE);
  pthread_sigmask(SIG_BLOCK, &pipe, &before);

  int result = curl.curl_easy_perform(handle->easy);

  sigpending(&pending);
  if (!was_pending && sigismember(&pending, SIGPIPE)) {
    int number;
    sigwait(&pipe, &number);
  }
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  return result;
}

long pinpalettes_curl_status(pinpalettes_curl *handle) {
  long status = 0;
  curl.curl_easy_getinfo(handle->easy, INFO_RESPONSE_CODE, &status);
  return status;
}

const char *pinpalettes_curl_redirect(pinpalettes_curl *handle) {
  const char *url = NULL;
  curl.curl_easy_getinfo(handle->easy, INFO_REDIRECT_URL, &url);
  return url;
}

const char *pinpalettes_curl_words(pinpalettes_curl *handle, int result) {
  return handle->words[0] ? handle->words : curl.curl_easy_strerror(result);
}
