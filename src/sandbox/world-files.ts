export interface Site {
  readonly id: string;
  readonly hostname: string;
  /** Without a leading slash, e.g. `sites/alliance`. */
  readonly path: string;
  readonly displayName: string;
  readonly driveId: string;
  readonly groupId: string;
  readonly createdAt: string;
}

export interface Drive {
  readonly id: string;
  readonly siteId: string;
  readonly name: string;
  readonly webUrl: string;
  readonly createdAt: string;
  /** The first one is the root folder. */
  readonly items: DriveItem[];
}

export interface DriveItem {
  readonly id: string;
  parentId: string | null;
  name: string;
  readonly isFolder: boolean;
  readonly createdAt: string;
  readonly createdBy: string;
  modifiedAt: string;
  modifiedBy: string;
  contentType: string;
  size: number;
  /** SHA-256 of the bytes, empty for a folder. */
  blob: string;
  /** Rises with every change; the eTag is made of it. */
  revision: number;
  /** Rises when the bytes change; the cTag is made of it. */
  contentRevision: number;
  /** Oldest first; the last one is the current content. */
  versions: FileVersion[];
  permissions: DrivePermission[];
  deletedAt: string | null;
  changedIn: number;
}

export interface FileVersion {
  readonly id: string;
  readonly blob: string;
  readonly size: number;
  readonly modifiedAt: string;
  readonly modifiedBy: string;
}

export interface DrivePermission {
  readonly id: string;
  readonly personId: string | null;
  readonly address: string;
  readonly displayName: string;
  readonly roles: readonly string[];
}

export interface UploadSession {
  readonly id: string;
  readonly driveId: string;
  readonly parentId: string;
  readonly name: string;
  readonly conflict: 'fail' | 'replace' | 'rename';
  readonly actor: string;
  /** Machine time. */
  readonly expiresAt: string;
  /** Blobs of the parts that have arrived, in order. */
  readonly parts: string[];
  received: number;
}
