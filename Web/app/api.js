/** What the server said when it could not do as asked. */
export class ApiError extends Error {
  /** @param {number} status 0 when no answer came @param {{title?:string, detail?:string, code?:string}} [problem] */
  constructor(status, problem = {}) {
    super(problem.detail || problem.title || (status ? `HTTP ${status}` : "no answer"));
    this.name = "ApiError";
    this.status = status;
    this.code = problem.code ?? "";
    this.title = problem.title ?? "";
  }
  /** Whether the server could not be reached at all. */
  get offline() { return this.status === 0; }
}

/** Where the API begins. */
export const BASE = "/api/v1";

/**
 * The studio's HTTP API. Every call takes `{signal}` to be aborted and throws `ApiError` (or `AbortError`).
 */
export class Api {
  /** @param {(reachable: boolean) => void} [onReach] told after each answer or failure to answer */
  constructor(onReach = () => {}) { this.onReach = onReach; }

  /** GETs JSON. @param {string} path after `/api/v1` @param {Object<string, any>} [query] empty values are left out */
  get(path, query, options) { return this.json("GET", url(path, query), undefined, options); }
  /** POSTs JSON and reads JSON. */
  post(path, body, options) { return this.json("POST", url(path), body, options); }
  /** PUTs JSON and reads JSON. */
  put(path, body, options) { return this.json("PUT", url(path), body, options); }
  /** DELETEs. */
  delete(path, options) { return this.json("DELETE", url(path), undefined, options); }

  /** Sends a file's bytes as the body; the answer also has the `status`. @param {Blob} blob */
  async send(path, blob, query, options = {}) {
    const answer = await this.fetch(url(path, query), {
      ...options, method: "POST", body: blob,
      headers: { "Content-Type": blob.type || "application/octet-stream", Accept: "application/json" },
    });
    return { ...(await answer.json()), status: answer.status };
  }

  /** POSTs JSON and reads the file that comes back. @returns {Promise<{blob: Blob, name: string|null}>} */
  async file(path, body, query, options = {}) {
    const answer = await this.fetch(url(path, query), {
      ...options, method: body === undefined ? "GET" : "POST",
      headers: body === undefined ? {} : { "Content-Type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const named = /filename="?([^";]+)"?/.exec(answer.headers.get("Content-Disposition") ?? "");
    return { blob: await answer.blob(), name: named ? named[1] : null };
  }

  async json(method, address, body, options = {}) {
    const headers = { Accept: "application/json" };
    if (body !== undefined) headers["Content-Type"] = "application/json";
    const answer = await this.fetch(address, {
      ...options, method, headers, body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (answer.status === 204) return null;
    const value = await answer.json();
    // 202 says "not ready yet": the caller sees it in the value.
    if (answer.status === 202 && value && typeof value === "object") {
      value.retryAfter = Number(answer.headers.get("Retry-After")) || 1;
    }
    return value;
  }

  async fetch(address, init) {
    let answer;
    try {
      answer = await fetch(address, { credentials: "same-origin", ...init });
    } catch (error) {
      if (error.name === "AbortError") throw error;
      this.onReach(false);
      throw new ApiError(0, { title: "no answer" });
    }
    this.onReach(true);
    if (answer.ok) return answer;
    let problem = {};
    try { problem = await answer.json(); } catch { /* not a problem document: the status says enough */ }
    throw new ApiError(answer.status, problem);
  }
}

/** An address under the API's base. */
export function url(path, query = {}) {
  const pairs = Object.entries(query ?? {}).filter(([, value]) => value !== undefined && value !== null && value !== "");
  const text = new URLSearchParams(pairs.map(([key, value]) => [key, String(value)])).toString();
  return BASE + path + (text ? `?${text}` : "");
}

/** The address of a thumbnail. @param {string} id @param {240|480} [width] */
export const thumbnail = (id, width = 480) => `${BASE}/thumbnails/${encodeURIComponent(id)}?width=${width}`;
/** The address of a larger WebP. */
export const preview = (id, side = 1600) => `${BASE}/images/${encodeURIComponent(id)}/preview?side=${side}`;
/** The address of the original. */
export const original = (id) => `${BASE}/images/${encodeURIComponent(id)}/file`;
